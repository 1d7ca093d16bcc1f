/* The type of finish-build.mjs, which is plain JavaScript because Node's names have no place in this room. */
export interface BuildPlugin {
	readonly name: string;
	readonly apply: 'build';
}

export declare function finishBuild(): BuildPlugin;

export declare const LATER_WORDS: readonly string[];
