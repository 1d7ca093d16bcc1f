/*
 * The package myanmar-tools is published without its build: its sources have gaps into which its own build puts the
 * rules and the model. This step of ours does the same from the files of the package, so that nothing of it is copied
 * here. Only the way from Zawgyi to Unicode is taken. Delete it when a release brings its build.
 */

const NAME = 'myanmar-tools';
const ENTRY = `\0${NAME}`;
const RULES = 'getAllRulesZ2U';

/** What its build leaves out of a version for browsers. */
const NODE_ONLY = /\/\/ @if NODEJS[\s\S]*?\/\/ @endif/g;
const GAP = /declare function (\w+)\(\): TranslitRule\[\]\[\]; \/\/ PLACEHOLDER/g;

const fillConverter = (code: string): string =>
	`import { ${RULES} } from '../resources/Z2U.js';\n${code.replace(GAP, (_, rules: string) =>
		rules === RULES ? '' : `const ${rules} = (): TranslitRule[][] => [];`,
	)}`;

const fillDetector = (code: string): string =>
	`import model from '../resources/zawgyiUnicodeModel.dat?url&inline';\n${code
		.replace(NODE_ONLY, '')
		.replace('"<BASE64_DATA_PLACEHOLDER>"', 'model.slice(model.indexOf(",") + 1)')}`;

const exportOf = (thing: string, file: string): string =>
	`export { ${thing} } from ${JSON.stringify(`${NAME}/src/${file}.ts`)};\n`;

export const mendMyanmarTools = {
	name: 'mend-myanmar-tools',
	enforce: 'pre' as const,
	resolveId: (id: string): string | undefined => (id === NAME ? ENTRY : undefined),
	load: (id: string): string | undefined =>
		id === ENTRY
			? exportOf('ZawgyiDetector', 'zawgyi_detector') + exportOf('ZawgyiConverter', 'zawgyi_converter')
			: undefined,
	transform(code: string, id: string): string | undefined {
		if (id.endsWith(`${NAME}/src/zawgyi_converter.ts`)) return fillConverter(code);
		if (id.endsWith(`${NAME}/src/zawgyi_detector.ts`)) return fillDetector(code);
		if (id.endsWith(`${NAME}/resources/Z2U.js`)) return `${code}\nexport { ${RULES} };`;
		return undefined;
	},
};
