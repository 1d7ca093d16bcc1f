/* Studies: the list, one study, its pack in a language, and what public facts say about a country. */
import { z } from 'zod';
import { listStudies } from '../../data/queries/studies.ts';
import { proposeAnswers } from '../../instruments/propose-answers.ts';
import { Study, StudySummary } from '../../instruments/schema/study.ts';
import { shownLanguage, translatePack } from '../../instruments/translate-pack.ts';
import { describeStudy, describeSummary } from '../describe-study.ts';
import { joinStudy } from '../find-study.ts';
import { endpoint, nowhere } from '../http/endpoint.ts';
import { CountryParams, StudyParams } from '../http/params.ts';
import { FactsReply, PackReply } from '../http/replies.ts';
import { locateCountry, locateStudy } from '../locate.ts';

export const studyRoutes = [
	endpoint({
		method: 'get',
		path: '/api/studies',
		summary: 'The studies held here',
		reply: z.object({ studies: z.array(StudySummary) }),
		action: 'anyone',
		locate: nowhere,
		run: async ({ visitor, context }) => {
			const rows = await listStudies(context.db.read);
			const studies = rows.flatMap((row) => joinStudy(context, row) ?? []);
			return { studies: await Promise.all(studies.map((study) => describeSummary(context, study, visitor))) };
		},
	}),
	endpoint({
		method: 'get',
		path: '/api/studies/:study',
		summary: 'One study, with the standing of the countries that this person may know of',
		params: StudyParams,
		reply: Study,
		action: 'study.read',
		locate: locateStudy,
		run: ({ at, visitor, context }) => describeStudy(context, at.open, visitor),
	}),
	endpoint({
		method: 'get',
		path: '/api/studies/:study/pack',
		summary:
			'Questionnaire and framework of the study in one of its languages, or its questionnaire of an earlier version',
		params: StudyParams,
		query: z.strictObject({
			language: z.string().max(20).optional(),
			version: z.string().max(40).optional(),
		}),
		reply: PackReply,
		action: 'study.read',
		locate: locateStudy,
		run: async ({ at, query }) => {
			const wanted = at.open.earlier.get(query.version ?? '') ?? at.open.pack;
			const language = query.language ?? wanted.language;
			const {
				locales: _locales,
				questionnaireAsWritten: _written,
				...pack
			} = translatePack(wanted, language);
			return { ...pack, ...shownLanguage(wanted, language) };
		},
	}),
	endpoint({
		method: 'get',
		path: '/api/studies/:study/countries/:country/facts',
		summary:
			'What public facts say to the questions about a country: proposals and facts beside, never answers',
		params: CountryParams,
		reply: FactsReply,
		action: 'study.read',
		locate: locateCountry,
		run: async ({ at, context }) => ({
			proposals: proposeAnswers(at.open.pack.facts, context.facts, at.country),
		}),
	}),
];
