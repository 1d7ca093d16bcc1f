/* The receipt of a submission: what was submitted, when, by whom, and the hash that names it. Made to be printed. */
import { Link } from 'wouter';
import type { Receipt } from '../../instruments/schema/response.ts';
import type { Study } from '../../instruments/schema/study.ts';
import { getSubmissionCheck } from '../api.ts';
import { checkAddress, studyAddress } from '../ui/addresses.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { formatDateTime } from '../ui/format.ts';
import { Loaded } from '../ui/loaded.tsx';
import { Page } from '../ui/page.tsx';
import { t } from '../ui/text.ts';
import { useLoad } from '../ui/use-load.ts';
import { isNational } from './check-parts.ts';
import { openDesk } from './open-desk.ts';

interface Props {
	readonly study: Study;
	readonly response: string;
}

interface FactsProps {
	readonly study: Study;
	readonly receipt: Receipt;
	readonly country: string;
}

function ReceiptFacts({ study, receipt, country }: FactsProps) {
	const facts = [
		[study.words.member, country],
		[t('receipt.at'), `${formatDateTime(receipt.at)} (${receipt.at})`],
		[t('receipt.by'), receipt.by],
		[t('receipt.answered'), t('tasks.answeredOf', { answered: receipt.answered, total: receipt.total })],
		[t('receipt.version'), String(receipt.version)],
		[t('receipt.response'), receipt.response],
	] as const;
	return (
		<dl className="facts">
			{facts.map(([title, text]) => (
				<div key={title} className="fact">
					<dt>{title}</dt>
					<dd>{text}</dd>
				</div>
			))}
			<div className="fact">
				<dt>SHA-256</dt>
				<dd className="mono">{receipt.sha256}</dd>
			</div>
		</dl>
	);
}

/** What the submission of a country waits for now. */
function sayNext(study: Study, country: string): string {
	const state = study.countries.find(({ name }) => name === country)?.state;
	return t(state === 'cleared' || state === 'released' ? `step.${state}` : 'receipt.next', { country });
}

export function ReceiptPage({ study, response }: Props) {
	const load = useLoad(`receipt ${response}`, async () => {
		const [desk, check] = await Promise.all([openDesk(response), getSubmissionCheck(response)]);
		const held = desk.getResponse();
		return {
			receipt: check.receipt,
			country: held.countryName,
			national: isNational(held),
			returned: held.state === 'draft',
		};
	});
	return (
		<Loaded load={load} asPage>
			{({ receipt, country, national, returned }) => (
				<Page
					title={t(receipt ? (national ? 'receipt.title' : 'receipt.title.sector') : 'receipt.none.title', {
						country,
					})}
					summary={receipt && <p>{`${study.title}, ${study.round}`}</p>}
				>
					{receipt ? (
						<>
							<div className="card">
								<ReceiptFacts study={study} receipt={receipt} country={country} />
								<p className="muted small">{t('receipt.hash')}</p>
							</div>
							<p>
								{returned
									? t('receipt.returned')
									: national
										? sayNext(study, country)
										: t('receipt.next.sector', { country })}
							</p>
							<p className="actions">
								<button type="button" className="button button-quiet" onClick={() => window.print()}>
									{t('receipt.print')}
								</button>
								<Link href={studyAddress(study.id)}>{t('receipt.toStudy')}</Link>
							</p>
						</>
					) : (
						<EmptyState title={t('receipt.none.what')}>
							<p>{t('receipt.none.text')}</p>
							<p>
								<Link href={checkAddress(study.id, response)}>{t('tasks.toCheck')}</Link>
							</p>
						</EmptyState>
					)}
				</Page>
			)}
		</Loaded>
	);
}
