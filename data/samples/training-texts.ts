/*
 * The words of the training round: documents that do not exist, reasons, remarks and open answers, all about
 * systems and never about a person. draw-training-answers.ts and draw-national-answers.ts choose among them.
 */

/** What is named as evidence in each domain and issue: a kind of document and what part of it is cited. */
export const DOCUMENTS: Readonly<Record<string, readonly [title: string, part: string]>> = {
	D1: ['Child Protection Act', 'article'],
	D2: ['Decree on Coordination', 'section'],
	D3: ['Service Report', 'page'],
	D4: ['Inspection Report', 'page'],
	D5: ['Budget Book', 'table'],
	D6: ['Participation Guide', 'page'],
	D7: ['Statistical Yearbook', 'table'],
	TIP: ['Anti-Trafficking Act', 'article'],
	CCL: ['Child Justice Act', 'article'],
	EDU: ['Education Act', 'article'],
	SEX: ['Online Safety Act', 'article'],
	VAC: ['Violence Plan', 'action'],
};

export const NOT_KNOWN: readonly string[] = [
	'No record of it was found.',
	'Another agency keeps this.',
	'The unit in charge did not reply in time.',
	'The last check is too old to answer from.',
];

export const NOT_OURS: readonly string[] = [
	'This sector has no task in the matter.',
	'The matter is outside the mandate of this sector.',
];

/** For answers between no and full. */
export const REMARKS: readonly string[] = [
	'Begun in the larger cities.',
	'A revision is planned for next year.',
	'Practice differs between areas.',
	'Staff turnover slows the work.',
	'Guidance exists, but few offices have it.',
	'Depends on project funds.',
];

/** One of each list is drawn; strengths and gaps follow from the profile of the state instead. */
export const OPEN_ANSWERS: Readonly<Record<string, readonly string[]>> = {
	open_reform: [
		'A joint procedure of welfare, health, police and justice: referral no longer depends on personal contacts.',
		'The law on family-based care: fewer new placements in institutions.',
		'A budget line for child protection in every district: local posts could be filled.',
		'The duty of schools to report harm, with training for every head teacher.',
	],
	open_obstacles: [
		'Each issue has its own plan, body and budget, and their data cannot be joined.',
		'Local offices serve several ministries with different forms and deadlines.',
		'The lead agency can invite other sectors but cannot bind them.',
		'Project funds follow issues, not the common system.',
	],
	open_good_practice: [
		'One common intake form for all sectors. Others would need a signed protocol and a day of training an office.',
		'Peer supervision between districts, at the cost of travel only.',
		'Children’s reports on school safety, read every year by the local council.',
	],
	open_regional_standard: [
		'A common minimum for case management, with the same steps and time limits.',
		'A standard for the vetting of staff that is recognised in every country of the region.',
		'Common definitions for data, so that figures can be compared.',
	],
	open_cross_border: [
		'Contact points change and lists are out of date; replies take months.',
		'Papers of one country are not accepted as proof of family ties in another.',
		'Nobody pays for the assessment of the home before a return.',
	],
	open_missed: [
		'The role of faith-based bodies in care.',
		'Support for front-line staff after hard cases.',
		'How local plans are paid for after a project ends.',
	],
};
