/* Faults inside pack.json: codes and ids that stand twice, names that look alike, a language that is not listed. */
import { CONSENSUS, NATIONAL } from '../schema/answer.ts';
import type { Member, PackFile } from '../schema/pack-file.ts';
import { checkAlike } from './check-alike.ts';
import { checkUnique } from './check-unique.ts';
import type { AddFault } from './fault-list.ts';

function checkMembers(members: readonly Member[], path: string, add: AddFault): void {
	checkAlike(
		members.map(({ code, name }, i) => ({ id: code, name, path: `${path}[${i}]` })),
		add,
	);
}

export function checkPackFile(pack: PackFile, add: AddFault): void {
	const named = <T>(list: readonly T[], name: (thing: T) => string, path: string) =>
		list.map((thing, i) => ({ name: name(thing), path: `${path}[${i}]` }));
	checkUnique(
		'member',
		named(pack.members, (member) => member.code, '$.members'),
		add,
	);
	checkUnique(
		'sector',
		named(pack.sectors, (sector) => sector.id, '$.sectors'),
		add,
	);
	checkUnique(
		'round',
		named(pack.rounds, (round) => round.id, '$.rounds'),
		add,
	);
	checkUnique(
		'stage',
		named(pack.stages, (stage) => String(stage.number), '$.stages'),
		add,
	);
	checkUnique(
		'language',
		named(pack.languages, (language) => language, '$.languages'),
		add,
	);
	checkMembers(pack.members, '$.members', add);
	checkAlike(
		pack.sectors.map(({ id, title }, i) => ({ id, name: title, path: `$.sectors[${i}]` })),
		add,
	);
	pack.sectors.forEach((sector, i) => {
		if (sector.id === CONSENSUS || sector.id === NATIONAL)
			add(
				`$.sectors[${i}].id`,
				`"${sector.id}" names no sector but a country's own answers`,
				'choose another id',
			);
	});
	if (!pack.languages.includes(pack.language))
		add('$.languages', `the source language "${pack.language}" is not listed`, 'add it');
	pack.rounds.forEach((round, i) => {
		checkUnique(
			'member',
			named(round.members ?? [], (member) => member.code, `$.rounds[${i}].members`),
			add,
		);
		checkMembers(round.members ?? [], `$.rounds[${i}].members`, add);
		if (!pack.stages.some((stage) => stage.number === round.stage))
			add(`$.rounds[${i}].stage`, `stage ${round.stage} does not exist`, 'name one of the stages');
	});
}
