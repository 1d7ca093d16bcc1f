/* Reports as downloads: kind and format stand in the address, as in consultation.html. */
import { renderOnce } from '../export/rendered-reports.ts';
import { Download, endpoint } from '../http/endpoint.ts';
import { StudyParams } from '../http/params.ts';
import { locateStudy } from '../locate.ts';
import { reportStudy } from '../report-study.ts';

export const reportRoutes = [
	endpoint({
		method: 'get',
		path: '/api/studies/:study/reports/consultation.html',
		summary: 'The consultation report as one self-contained HTML file',
		params: StudyParams,
		reply: 'text/html',
		action: 'reports.read',
		costly: true,
		locate: locateStudy,
		run: async ({ at, context }) => {
			const model = await reportStudy(context, at.open);
			return new Download('text/html', `${at.study}-consultation.html`, await renderOnce(model));
		},
	}),
];
