/* Zip files for tests, written byte by byte, so that a test can make one that no program would. */
import { crc32, deflateRawSync } from 'node:zlib';

export interface Part {
	readonly name: string;
	readonly content: string | Buffer;
	/** 0 leaves it unpacked. */
	readonly method?: 0 | 8;
	/** What its directory says instead of the truth. */
	readonly claimedSize?: number;
	/** Mode bits of Unix, as for a symbolic link. */
	readonly mode?: number;
	readonly flags?: number;
}

interface Written {
	readonly local: Buffer;
	readonly central: (at: number) => Buffer;
}

function writePart({ name, content, method = 8, claimedSize, mode = 0, flags = 0 }: Part): Written {
	const bytes = Buffer.from(content);
	const data = method === 0 ? bytes : deflateRawSync(bytes);
	const nameBytes = Buffer.from(name, 'utf8');
	const middle = Buffer.alloc(26);
	middle.writeUInt16LE(20, 0);
	middle.writeUInt16LE(flags | 0x800, 2);
	middle.writeUInt16LE(method, 4);
	middle.writeUInt32LE(crc32(bytes), 10);
	middle.writeUInt32LE(data.length, 14);
	middle.writeUInt32LE(claimedSize ?? bytes.length, 18);
	middle.writeUInt16LE(nameBytes.length, 22);
	const central = (at: number) => {
		const rest = Buffer.alloc(14);
		rest.writeUInt32LE((mode << 16) >>> 0, 6);
		rest.writeUInt32LE(at, 10);
		return Buffer.concat([Buffer.from('PK\x01\x02\x14\x03', 'latin1'), middle, rest, nameBytes]);
	};
	return { local: Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), middle, nameBytes, data]), central };
}

export function makeZip(parts: readonly Part[]): Buffer {
	const locals: Buffer[] = [];
	const centrals: Buffer[] = [];
	let at = 0;
	for (const part of parts) {
		const written = writePart(part);
		locals.push(written.local);
		centrals.push(written.central(at));
		at += written.local.length;
	}
	const directory = Buffer.concat(centrals);
	const end = Buffer.alloc(22);
	end.writeUInt32LE(0x06054b50, 0);
	end.writeUInt16LE(parts.length, 8);
	end.writeUInt16LE(parts.length, 10);
	end.writeUInt32LE(directory.length, 12);
	end.writeUInt32LE(at, 16);
	return Buffer.concat([...locals, directory, end]);
}
