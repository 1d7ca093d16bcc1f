/*
 * Part of access-table.ts: who gets which answer about texts that may name a person. The secretariat sees where they
 * are, reviewers once a town has released, a town's own people always; its clearing authority alone decides.
 */

//                    nobody store secr. lead  t.f.  revw. facil rapp. obsv. child coord clear keep. sister
const NOBODY = '        401   404   404   404   404   404   404   404   404   404   404   404   404   404';
const OWN_409 = '       401   409   409   404   404   404   404   404   404   404   409   409   403   404';
const OWN_200 = '       401   200   200   404   404   404   404   404   404   404   200   200   403   404';
const OWN_RELEASED = '  401   200   200   404   404   200   404   404   404   404   200   200   403   404';
const OTHER_409 = '     401   409   409   404   404   404   404   404   404   404   404   404   404   404';
const OTHER_200 = '     401   200   200   404   404   404   404   404   404   404   404   404   404   404';
const OTHER_RELEASED = '401   200   200   404   404   200   404   404   404   404   404   404   404   404';
const SISTER_409 = '    401   409   404   404   404   404   404   404   404   404   404   404   404   409';
const SISTER_403 = '    401   404   404   404   404   404   404   404   404   404   404   404   404   403';
const STORE_409 = '     401   409   404   404   404   404   404   404   404   404   404   404   404   404';
const CLEAR_409 = '     401   404   404   404   404   404   404   404   404   404   403   409   403   404';

export const WITHHELD = {
	'get /api/studies/:study/countries/:country/withheld': {
		'own town, draft': OWN_409,
		'own town, submitted': OWN_200,
		'own town, released': OWN_RELEASED,
		'other town, draft': OTHER_409,
		'other town, submitted': OTHER_200,
		'other town, released': OTHER_RELEASED,
		'town of another study': SISTER_409,
		'town of an open study': STORE_409,
	},
	'post /api/studies/:study/countries/:country/withheld': {
		'own town, draft': CLEAR_409,
		'own town, submitted': CLEAR_409,
		'own town, released': CLEAR_409,
		'other town, draft': NOBODY,
		'other town, submitted': NOBODY,
		'other town, released': NOBODY,
		'town of another study': SISTER_403,
		'town of an open study': NOBODY,
	},
} as const;
