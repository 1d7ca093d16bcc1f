/*
 * Who gets which answer where, written by hand and never reckoned from may.ts: one line for each route and
 * situation, one column for each kind of person. test/server/routes/access-matrix.test.ts asks every cell;
 * a route that has no line here fails there.
 *
 * What is sent is let in or not by its right alone, and never changes anything that counts: so 400 and 409
 * stand for "let in, and refused for what was sent", 401, 403 and 404 for "not let in".
 */
import { FILE_ACCESS } from './access-files.ts';
import type { Situation } from './access-people.ts';
import { WITHHELD } from './access-withheld.ts';

type Lines = Readonly<Partial<Record<Situation, string>>>;

//               nobody store secr. lead  t.f.  revw. facil rapp. obsv. child coord clear keep. sister
const ALL_200 = '  200   200   200   200   200   200   200   200   200   200   200   200   200   200';
const ALL_204 = '  204   204   204   204   204   204   204   204   204   204   204   204   204   204';
const ALL_400 = '  400   400   400   400   400   400   400   400   400   400   400   400   400   400';
const ALL_401 = '  401   401   401   401   401   401   401   401   401   401   401   401   401   401';
const ALL_404 = '  404   404   404   404   404   404   404   404   404   404   404   404   404   404';
const NOBODY = '   401   404   404   404   404   404   404   404   404   404   404   404   404   404';
const STORE_200 = '401   200   404   404   404   404   404   404   404   404   404   404   404   404';
const STORE_400 = '401   400   404   404   404   404   404   404   404   404   404   404   404   404';
const STUDY_200 = '401   200   200   200   200   200   200   200   200   200   200   200   200   404';
const BOTH_200 = ' 401   200   404   404   404   404   404   404   404   404   404   404   404   200';
/** People of the study who are not its secretariat see the study, so they are told that they may not. */
const SECR_200 = ' 401   200   200   403   403   403   403   403   403   403   403   403   403   404';
const SECR_204 = ' 401   204   204   403   403   403   403   403   403   403   403   403   403   404';
const SECR_400 = ' 401   400   400   403   403   403   403   403   403   403   403   403   403   404';
const SECR_404 = ' 401   404   404   403   403   403   403   403   403   403   403   403   403   404';
const MAKE_400 = ' 401   400   400   400   400   400   400   400   403   400   400   400   403   400';
const ELSE_200 = ' 401   200   404   404   404   404   404   404   404   404   404   404   404   403';
const ELSE_204 = ' 401   204   404   404   404   404   404   404   404   404   404   404   404   403';
const ELSE_404 = ' 401   404   404   404   404   404   404   404   404   404   404   404   404   403';
const ELSE_400 = ' 401   400   404   404   404   404   404   404   404   404   404   404   404   403';
/** Of one's own town one is told 403, of what one has no business with 404. */
const TOWN_409 = ' 401   404   404   404   404   404   404   404   404   404   409   409   403   404';
const TOWN_200 = ' 401   404   404   404   404   404   404   404   404   404   200   200   403   404';
const CLEAR_409 = '401   404   404   404   404   404   404   404   404   404   403   409   403   404';
const COORD_409 = '401   404   404   404   404   404   404   404   404   404   409   403   403   404';
const COORD_200 = '401   404   404   404   404   404   404   404   404   404   200   403   403   404';
const COORD_403 = '401   404   404   404   404   404   404   404   404   404   403   403   403   404';
const COORD_400 = '401   404   404   404   404   404   404   404   404   404   400   403   403   404';
const OWN_200 = '  401   404   404   404   404   404   404   404   404   404   200   403   200   404';
const OWN_400 = '  401   404   404   404   404   404   404   404   404   404   400   403   400   404';
const OWN_409 = '  401   404   404   404   404   404   404   404   404   404   409   403   409   404';
const SISTER_403 = ' 401   404   404   404   404   404   404   404   404   404   404   404   404   403';
const SISTER_409 = ' 401   404   404   404   404   404   404   404   404   404   404   404   404   409';
const SISTER_400 = ' 401   404   404   404   404   404   404   404   404   404   404   404   404   400';
const STORE_204 = '401   204   404   404   404   404   404   404   404   404   404   404   404   404';
const SISTER_200 = ' 401   404   404   404   404   404   404   404   404   404   404   404   404   200';

/** What everybody of the study may read, and everybody at all where the study is open. */
const READ: Lines = { 'own study': STUDY_200, 'other study': BOTH_200, 'open study': ALL_200 };

const OTHER_TOWNS: Lines = {
	'other town, draft': NOBODY,
	'other town, submitted': NOBODY,
	'other town, released': NOBODY,
	'town of an open study': NOBODY,
};

const ANSWERS_READ: Lines = {
	'own response, draft': OWN_200,
	'own response, submitted': OWN_200,
	'own response, released': OWN_200,
	'other section, draft': COORD_200,
	'other section, submitted': COORD_200,
	'other section, released': COORD_200,
	'response of another town': NOBODY,
	'response of another study': SISTER_200,
};

/** A form on paper is asked for without saying which copy: let in, and refused for that. */
const PAPER: Lines = {
	'own response, draft': OWN_400,
	'own response, submitted': OWN_400,
	'own response, released': OWN_400,
	'other section, draft': COORD_400,
	'other section, submitted': COORD_400,
	'other section, released': COORD_400,
	'response of another town': NOBODY,
	'response of another study': SISTER_400,
};

export const ACCESS: Readonly<Record<string, Lines>> = {
	'get /healthz': { anywhere: ALL_200 },
	'get /api/openapi.json': { anywhere: ALL_200 },
	'get /api/session': { anywhere: ALL_200 },
	'post /api/session': { anywhere: ALL_400 },
	'delete /api/session': { anywhere: ALL_204 },
	// Everybody here is signed in by a link: what belongs to an account is refused as to a stranger. What
	// accounts reach stands in test/server/accounts; the fields are looked at before anything else.
	'post /api/account/session': { anywhere: ALL_400 },
	'post /api/account/second-factor': { anywhere: ALL_401 },
	'post /api/account/reset': { anywhere: ALL_400 },
	'post /api/account': { anywhere: MAKE_400 },
	'get /api/account': { anywhere: ALL_401 },
	'get /api/account/data': { anywhere: ALL_401 },
	'post /api/account/password': { anywhere: ALL_401 },
	'post /api/account/erasure': { anywhere: ALL_401 },
	'post /api/account/place': { anywhere: ALL_401 },
	'post /api/account/places': { anywhere: ALL_401 },
	'delete /api/account/sessions': { anywhere: ALL_401 },
	'delete /api/account/sessions/:session': { anywhere: ALL_401 },
	'post /api/account/second-factor/offer': { anywhere: ALL_401 },
	'post /api/account/second-factor/proof': { anywhere: ALL_401 },
	'post /api/account/second-factor/removal': { anywhere: ALL_401 },
	'get /api/provider': { anywhere: ALL_200 },
	'post /api/provider': { anywhere: ALL_404 },
	'post /api/provider/answer': { anywhere: ALL_404 },
	'delete /api/provider': { anywhere: ALL_401 },
	'get /api/accounts': { anywhere: STORE_200 },
	'post /api/accounts/:account/reset': { anywhere: NOBODY },
	'delete /api/accounts/:account': { anywhere: NOBODY },
	'get /api/studies': { anywhere: ALL_200 },
	'post /api/studies': { anywhere: STORE_400 },
	'get /api/openings': { anywhere: STORE_200 },
	'get /api/studies/:study': READ,
	'get /api/studies/:study/pack': READ,
	'get /api/studies/:study/scores': READ,
	'get /api/studies/:study/reports/consultation.html': READ,
	'get /api/studies/:study/people': {
		'own study': SECR_200,
		'other study': ELSE_200,
		'open study': STORE_200,
	},
	'post /api/studies/:study/people': {
		'own study': SECR_400,
		'other study': ELSE_400,
		'open study': STORE_400,
	},
	'post /api/studies/:study/people/:place/link': {
		'own study': SECR_200,
		'other study': ELSE_200,
		'open study': STORE_200,
		'place of another study': SECR_404,
	},
	// The places asked for have no account.
	'post /api/studies/:study/people/:place/reset': {
		'own study': SECR_404,
		'other study': ELSE_404,
		'open study': NOBODY,
		'place of another study': SECR_404,
	},
	'delete /api/studies/:study/people/:place': {
		'own study': SECR_204,
		'other study': ELSE_204,
		'open study': STORE_204,
		'place of another study': SECR_404,
	},
	'get /api/studies/:study/countries/:country/facts': {
		'own town, draft': STUDY_200,
		'own town, submitted': STUDY_200,
		'own town, released': STUDY_200,
		'other town, draft': STUDY_200,
		'other town, submitted': STUDY_200,
		'other town, released': STUDY_200,
		'town of another study': BOTH_200,
		'town of an open study': ALL_200,
	},
	'get /api/studies/:study/countries/:country/submission': {
		'own town, draft': TOWN_409,
		'own town, submitted': TOWN_200,
		'own town, released': STUDY_200,
		'other town, draft': NOBODY,
		'other town, submitted': NOBODY,
		'other town, released': STUDY_200,
		'town of another study': SISTER_409,
		'town of an open study': NOBODY,
	},
	'post /api/studies/:study/countries/:country/clearance': {
		...OTHER_TOWNS,
		'own town, draft': CLEAR_409,
		'own town, submitted': CLEAR_409,
		'own town, released': CLEAR_409,
		'town of another study': SISTER_403,
	},
	...WITHHELD,
	'post /api/studies/:study/countries/:country/release': {
		...OTHER_TOWNS,
		'own town, draft': COORD_409,
		'own town, submitted': COORD_409,
		'own town, released': COORD_409,
		'town of another study': SISTER_409,
	},
	'get /api/studies/:study/countries/:country/consensus': {
		...OTHER_TOWNS,
		'own town, draft': COORD_200,
		'own town, submitted': COORD_200,
		'own town, released': COORD_200,
		'town of another study': SISTER_200,
	},
	'post /api/studies/:study/countries/:country/consensus': {
		...OTHER_TOWNS,
		'own town, draft': COORD_400,
		'own town, submitted': COORD_409,
		'own town, released': COORD_409,
		'town of another study': SISTER_400,
	},
	...FILE_ACCESS,
	'get /api/responses/:response': ANSWERS_READ,
	'get /api/responses/:response/submission': ANSWERS_READ,
	'get /api/responses/:response/paper.docx': PAPER,
	'get /api/responses/:response/paper.pdf': PAPER,
	'get /api/responses/:response/paper.xlsx': PAPER,
	'get /api/responses/:response/answers/:question': ANSWERS_READ,
	'get /api/responses/:response/answers/:question/history': ANSWERS_READ,
	'post /api/responses/:response/asides': {
		'own response, draft': OWN_400,
		'own response, submitted': OWN_409,
		'own response, released': OWN_409,
		'other section, draft': COORD_403,
		'other section, submitted': COORD_403,
		'other section, released': COORD_403,
		'response of another town': NOBODY,
		'response of another study': SISTER_400,
	},
	'patch /api/responses/:response': {
		'own response, draft': OWN_400,
		'own response, submitted': OWN_409,
		'own response, released': OWN_409,
		'other section, draft': COORD_403,
		'other section, submitted': COORD_403,
		'other section, released': COORD_403,
		'response of another town': NOBODY,
		'response of another study': SISTER_400,
	},
	'post /api/responses/:response/submission': {
		'own response, draft': OWN_409,
		'own response, submitted': OWN_409,
		'own response, released': OWN_409,
		'other section, draft': COORD_403,
		'other section, submitted': COORD_403,
		'other section, released': COORD_403,
		'response of another town': NOBODY,
		'response of another study': SISTER_409,
	},
};
