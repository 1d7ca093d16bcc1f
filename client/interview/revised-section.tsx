/* In the place of a section that a revision took out or renamed while its page was open: nothing typed is lost. */
import { Link } from 'wouter';
import type { Study } from '../../instruments/schema/study.ts';
import { responseAddress } from '../ui/addresses.ts';
import { Page } from '../ui/page.tsx';
import { t } from '../ui/text.ts';
import type { AnswerDesk } from './answer-desk.ts';
import { KeptTexts } from './kept-texts.tsx';

export function RevisedSection({ study, desk }: { readonly study: Study; readonly desk: AnswerDesk }) {
	return (
		<Page title={t('kept.section.title')} summary={<p>{t('kept.section.text')}</p>}>
			<KeptTexts study={study} desk={desk} />
			<p>
				<Link className="button" href={responseAddress(study.id, desk.getResponse().id)}>
					{t('section.all')}
				</Link>
			</p>
		</Page>
	);
}
