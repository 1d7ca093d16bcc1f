/* A response on paper: blank or as it stands, to print, to fill in elsewhere, and to keep. */
import { z } from 'zod';
import { findResponse } from '../../data/queries/responses.ts';
import type { PaperForm } from '../../instruments/paper/paper-form.ts';
import { describePaper } from '../describe-paper.ts';
import { Download, endpoint } from '../http/endpoint.ts';
import { ResponseParams } from '../http/params.ts';
import { notFound } from '../http/person.ts';
import { locateResponse } from '../locate.ts';

const OFFICE = 'application/vnd.openxmlformats-officedocument';

interface Format {
	readonly ending: string;
	readonly type: string;
	draw(form: PaperForm): Promise<Uint8Array>;
}

/** What draws them is loaded with the first paper: a server that starts again has people waiting. */
const drawDocx = async (form: PaperForm) => (await import('../export/paper-docx.ts')).paperDocx(form);
const drawXlsx = async (form: PaperForm) => (await import('../export/paper-xlsx.ts')).paperXlsx(form);

async function drawPdf(form: PaperForm): Promise<Uint8Array> {
	const { paperHtml } = await import('../export/paper-html.ts');
	const { printPdf } = await import('../export/pdf.ts');
	return printPdf(paperHtml(form));
}

const FORMATS: readonly Format[] = [
	{ ending: 'docx', type: `${OFFICE}.wordprocessingml.document`, draw: drawDocx },
	{ ending: 'pdf', type: 'application/pdf', draw: drawPdf },
	{ ending: 'xlsx', type: `${OFFICE}.spreadsheetml.sheet`, draw: drawXlsx },
];

const PaperQuery = z.strictObject({
	/** As it stands, or without answers. */
	copy: z.enum(['blank', 'filled']),
	language: z.string().max(20).optional(),
});

export const paperRoutes = FORMATS.map(({ ending, type, draw }) =>
	endpoint({
		method: 'get',
		path: `/api/responses/:response/paper.${ending}`,
		summary: `The questionnaire of a response as ${ending.toUpperCase()}, blank or with its answers`,
		params: ResponseParams,
		query: PaperQuery,
		reply: type,
		action: 'answers.read',
		costly: true,
		locate: locateResponse,
		run: async ({ at, query, context }) => {
			const row = await findResponse(context.db.read, at.response);
			if (!row) throw notFound();
			const language = query.language ?? at.open.pack.language;
			const form = await describePaper(context.db.read, at, row, {
				filled: query.copy === 'filled',
				language,
			});
			const name = [at.study, at.country, row.respondent, query.copy].join('-');
			return new Download(type, `${name}.${ending}`, await draw(form));
		},
	}),
);
