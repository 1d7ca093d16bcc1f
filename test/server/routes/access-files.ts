/*
 * The part of the access table that is about files and the policy bank, in the same columns and situations. What the
 * addresses name does not exist here; files that do are asked for in files.test.ts.
 */
type Lines = Readonly<Record<string, string>>;

//                nobody store secr. lead  t.f.  revw. facil rapp. obsv. child coord clear keep. sister
const NOBODY = '    401   404   404   404   404   404   404   404   404   404   404   404   404   404';
const STUDY_200 = ' 401   200   200   200   200   200   200   200   200   200   200   200   200   404';
const SISTER_200 = '401   404   404   404   404   404   404   404   404   404   404   404   404   200';
const SISTER_400 = '401   404   404   404   404   404   404   404   404   404   404   404   404   400';
const PEOPLE_200 = '401   404   404   404   404   404   404   404   404   404   200   200   200   404';
const SUBMIT_200 = '401   404   404   404   404   404   404   404   404   404   200   200   403   404';
/** Coordinator and respondents add; the clearing authority of the town is told that it may not. */
const ADD_400 = '   401   404   404   404   404   404   404   404   404   404   400   403   400   404';
const ADD_404 = '   401   404   404   404   404   404   404   404   404   404   404   403   404   404';
const COORD_400 = ' 401   404   404   404   404   404   404   404   404   404   400   403   403   404';
const COORD_404 = ' 401   404   404   404   404   404   404   404   404   404   404   403   403   404';

/** A thing of one's own town, which neither a submission nor a release opens to others. */
const ownTown = (line: string, ofSister: string): Lines => ({
	'own town, draft': line,
	'own town, submitted': line,
	'own town, released': line,
	'other town, draft': NOBODY,
	'other town, submitted': NOBODY,
	'other town, released': NOBODY,
	'town of another study': ofSister,
	'town of an open study': NOBODY,
});

const TOWN = '/api/studies/:study/countries/:country';

export const FILE_ACCESS: Readonly<Record<string, Lines>> = {
	[`get ${TOWN}/documents`]: ownTown(PEOPLE_200, SISTER_200),
	[`post ${TOWN}/documents`]: ownTown(ADD_400, SISTER_400),
	[`patch ${TOWN}/documents/:document`]: ownTown(COORD_400, SISTER_400),
	[`delete ${TOWN}/documents/:document`]: ownTown(COORD_404, NOBODY),
	[`post ${TOWN}/uploads`]: ownTown(ADD_400, SISTER_400),
	[`get ${TOWN}/uploads/:upload`]: ownTown(ADD_404, NOBODY),
	[`patch ${TOWN}/uploads/:upload`]: ownTown(ADD_400, SISTER_400),
	[`post ${TOWN}/uploads/:upload/file`]: ownTown(ADD_404, NOBODY),
	[`delete ${TOWN}/uploads/:upload`]: ownTown(ADD_404, NOBODY),
	[`get ${TOWN}/files`]: {
		...ownTown(SUBMIT_200, SISTER_200),
		'own town, released': STUDY_200,
		'other town, released': STUDY_200,
	},
	[`get ${TOWN}/files/:file`]: ownTown(NOBODY, NOBODY),
};
