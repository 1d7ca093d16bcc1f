/*
 * Words that are written with a capital letter and are no name of a person: they begin sentences, or name laws,
 * offices, documents and parts of them. Names of the study's own members come from its pack.
 */

const WORDS =
	'one two three four five six seven eight nine ten a an the all any each every some no both these those this that their they it its he she we our you your if in on at of for from to by with and or but not as is are was were has have had under over since until before after between during within when where while who which what how there here however although because only also than then ' +
	'age aged ages girl girls boy boys person persons people woman women man men minor minors adolescent adolescents youth young student students pupil pupils victim victims survivor survivors parent parents mother mothers father fathers family families guardian guardians anak seorang perempuan semua setiap ' +
	'act law laws code bill decree regulation regulations rule rules order ordinance constitution convention covenant treaty protocol agreement declaration charter circular directive guideline guidelines policy policies plan plans strategy framework programme program project campaign initiative standard standards article articles section sections chapter part paragraph clause annex appendix schedule table figure box page pages volume number note notes step phase stage level grade class item question domain indicator benchmark target goal goals ' +
	'ministry minister department office bureau agency authority council committee commission court courts tribunal prosecutor police parliament assembly cabinet board unit division directorate institute institution university school schools hospital centre center service services shelter home homes republic kingdom state states federation union nation nations government province district region city town village municipality commune street road house kampung kampong desa dusun jalan barangay phum country countries national international regional local federal royal united ministry-level ' +
	'report survey census study review assessment data statistics yearbook bulletin gazette newspaper source sources evidence interview interviews ' +
	'january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday ' +
	'minimum maximum legal criminal civil juvenile justice labour labor marriage protection education compulsory consent responsibility employment adoption violence sexual online rights right welfare health social penal family community ' +
	'undang nomor pasal peraturan keputusan menteri presiden indikator luật điều nghị định';

const KNOWN: ReadonlySet<string> = new Set(['child', 'children', ...WORDS.split(' ')]);

/** `known`: further words in lower case. */
export function isName(found: string, known: ReadonlySet<string>): boolean {
	const words = found
		.toLowerCase()
		.split(/[\s.-]+/)
		.filter((word) => word !== '');
	if (words.length === 1 && found === found.toUpperCase()) return false;
	return words.length > 0 && words.every((word) => !KNOWN.has(word) && !known.has(word));
}
