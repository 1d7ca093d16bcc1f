/* What a revision of the questionnaire left to do on the list of sections: texts kept from an old page, answers put aside. */
import type { Study } from '../../instruments/schema/study.ts';
import { loadPackOf } from '../session/load-pack.ts';
import { Loaded } from '../ui/loaded.tsx';
import { useLoad } from '../ui/use-load.ts';
import type { AnswerDesk } from './answer-desk.ts';
import { AsideList } from './aside-list.tsx';
import { KeptTexts } from './kept-texts.tsx';

interface Props {
	readonly study: Study;
	readonly desk: AnswerDesk;
	readonly readOnly: boolean;
}

export function AfterRevision({ study, desk, readOnly }: Props) {
	const { packVersion } = desk.getResponse();
	const load = useLoad(`pack ${study.id} ${packVersion}`, () => loadPackOf(study, packVersion));
	return (
		<>
			<KeptTexts study={study} desk={desk} />
			<Loaded load={load}>{(pack) => <AsideList desk={desk} pack={pack} readOnly={readOnly} />}</Loaded>
		</>
	);
}
