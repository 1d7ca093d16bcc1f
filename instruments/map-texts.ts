/*
 * Walks over every text of a pack, each under its stable key, and gives a pack with the texts exchanged. One
 * walk serves the list of keys (list-texts), the check for missing translations and the translation itself.
 */
import type { Pack } from './pack.ts';
import type { Element, Framework, Scale } from './schema/framework.ts';
import type { Member, PackFile, Round } from './schema/pack-file.ts';
import type { Panel, Question, Questionnaire, Section } from './schema/questionnaire.ts';

export type TextVisitor = (key: string, text: string) => string;

/** The visited text of each named member that is there, for spreading over the original. */
function texts<T extends object>(
	thing: T,
	key: string,
	names: readonly (keyof T & string)[],
	visit: TextVisitor,
) {
	const found: Record<string, string> = {};
	for (const name of names) {
		const text = thing[name];
		if (typeof text === 'string') found[name] = visit(`${key}.${name}`, text);
	}
	return found as Partial<T>;
}

const mapMember = (member: Member, visit: TextVisitor): Member => ({
	...member,
	...texts(member, `member.${member.code}`, ['name'], visit),
});

const mapRound = (round: Round, visit: TextVisitor): Round => ({
	...round,
	...texts(round, `round.${round.id}`, ['title', 'summary', 'status', 'fictional', 'caution'], visit),
	...(round.members && { members: round.members.map((member) => mapMember(member, visit)) }),
});

const mapPackFile = (pack: PackFile, visit: TextVisitor): Partial<PackFile> => ({
	...texts(pack, 'pack', ['title', 'summary', 'licence', 'disclaimer', 'neverName'], visit),
	words: { ...pack.words, ...texts(pack.words, 'pack.words', ['member', 'members'], visit) },
	members: pack.members.map((member) => mapMember(member, visit)),
	...(pack.heardApart && {
		heardApart: { ...pack.heardApart, ...texts(pack.heardApart, 'heardApart', ['title', 'text'], visit) },
	}),
	sectors: pack.sectors.map((sector) => ({
		...sector,
		...texts(sector, `sector.${sector.id}`, ['title'], visit),
	})),
	rounds: pack.rounds.map((round) => mapRound(round, visit)),
	stages: pack.stages.map((stage) => ({
		...stage,
		...texts(stage, `stage.${stage.number}`, ['title'], visit),
	})),
});

const mapElement = (element: Element, visit: TextVisitor): Element => ({
	...element,
	...texts(element, `element.${element.id}`, ['title', 'statement', 'note'], visit),
	...(element.children && { children: element.children.map((child) => mapElement(child, visit)) }),
});

function mapScale(id: string, scale: Scale, visit: TextVisitor): Scale {
	const named = { ...scale, ...texts(scale, `scale.${id}`, ['title'], visit) } as Scale;
	if (named.kind !== 'choice') return named;
	return {
		...named,
		choices: named.choices.map((choice) => ({
			...choice,
			text: visit(`scale.${id}.choice.${choice.value}`, choice.text),
		})),
	};
}

const mapFramework = (framework: Framework, visit: TextVisitor): Framework => ({
	...framework,
	...texts(framework, 'framework', ['title', 'status'], visit),
	scales: Object.fromEntries(
		Object.entries(framework.scales).map(([id, scale]) => [id, mapScale(id, scale, visit)]),
	),
	...(framework.system && {
		system: { ...framework.system, ...texts(framework.system, 'system', ['title'], visit) },
	}),
	...(framework.phases && {
		phases: framework.phases.map((phase) => ({
			...phase,
			...texts(phase, `phase.${phase.number}`, ['title', 'letter', 'meaning'], visit),
		})),
	}),
	...(framework.themes && {
		themes: {
			...framework.themes,
			list: framework.themes.list.map((theme) => ({
				...theme,
				...texts(theme, `theme.${theme.id}`, ['title', 'short'], visit),
				cells: theme.cells.map((cell) => ({
					...cell,
					...texts(cell, `cell.${cell.id}`, ['statement'], visit),
				})),
			})),
		},
	}),
	domains: framework.domains.map((domain) => mapElement(domain, visit)),
	unscored: framework.unscored.map((item) => ({
		...item,
		...texts(item, `unscored.${item.question}`, ['note'], visit),
	})),
});

const mapQuestion = (question: Question, visit: TextVisitor): Question => ({
	...question,
	...texts(question, `question.${question.name}`, ['title', 'description'], visit),
	...(question.choices && {
		choices: question.choices.map((choice) => ({
			...choice,
			text: visit(`question.${question.name}.choice.${choice.value}`, choice.text),
		})),
	}),
});

const mapSectionElement = (element: Panel | Question, visit: TextVisitor): Panel | Question =>
	element.type !== 'panel'
		? mapQuestion(element, visit)
		: {
				...element,
				...texts(element, `panel.${element.name}`, ['title', 'description'], visit),
				elements: element.elements.map((question) => mapQuestion(question, visit)),
			};

const mapSection = (section: Section, visit: TextVisitor): Section => ({
	...section,
	...texts(section, `section.${section.name}`, ['title', 'description'], visit),
	elements: section.elements.map((element) => mapSectionElement(element, visit)),
});

const mapQuestionnaire = (questionnaire: Questionnaire, visit: TextVisitor): Questionnaire => ({
	...questionnaire,
	...texts(questionnaire, 'questionnaire', ['title', 'description'], visit),
	pages: questionnaire.pages.map((section) => mapSection(section, visit)),
});

/** The pack with each text replaced by what `visit` gives for it. */
export function mapTexts(pack: Pack, visit: TextVisitor): Pack {
	return {
		...pack,
		...mapPackFile(pack, visit),
		framework: mapFramework(pack.framework, visit),
		questionnaire: mapQuestionnaire(pack.questionnaire, visit),
	};
}
