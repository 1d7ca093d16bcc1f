/*
 * The routes: every page has an address that can be shared and loaded again. Pages of a study stand inside
 * its frame. On the way of somebody who answers on a poor line stand the link and the list of sections; everything
 * else comes with its own page, hence the lazy ones.
 */
import { Route, Switch } from 'wouter';
import type { Study } from '../instruments/schema/study.ts';
import { TaskListPage } from './interview/task-list-page.tsx';
import { EnterPage } from './session/enter-page.tsx';
import { SessionProvider } from './session/session-context.tsx';
import { WithStudy } from './session/study-context.tsx';
import { ErrorBoundary } from './ui/error-boundary.tsx';
import { Frame } from './ui/frame.tsx';
import { later } from './ui/later.tsx';
import { NotFoundPage } from './ui/not-found-page.tsx';

const SectionPage = later(async () => (await import('./interview/section-page.tsx')).SectionPage);
const StatusPage = later(async () => (await import('./results/status-page.tsx')).StatusPage);
const ComparisonPage = later(async () => (await import('./results/comparison-page.tsx')).ComparisonPage);
const WhatIfPage = later(async () => (await import('./what-if/what-if-page.tsx')).WhatIfPage);
const RobustnessPage = later(async () => (await import('./robustness/robustness-page.tsx')).RobustnessPage);
const GapsPage = later(async () => (await import('./gaps/gaps-page.tsx')).GapsPage);
const MeetingPage = later(async () => (await import('./meeting/meeting-page.tsx')).MeetingPage);
const PaperPage = later(async () => (await import('./paper/paper-page.tsx')).PaperPage);
const PairsPage = later(async () => (await import('./pairs/pairs-page.tsx')).PairsPage);
const ChangesPage = later(async () => (await import('./changes/changes-page.tsx')).ChangesPage);
const AgreementPage = later(async () => (await import('./agreement/agreement-page.tsx')).AgreementPage);
const CountryPage = later(async () => (await import('./results/country-page.tsx')).CountryPage);
const OpeningsPage = later(async () => (await import('./secretariat/openings-page.tsx')).OpeningsPage);
const PeoplePage = later(async () => (await import('./secretariat/people-page.tsx')).PeoplePage);
const ReportPage = later(async () => (await import('./results/report-page.tsx')).ReportPage);
const HomePage = later(async () => (await import('./home/home-page.tsx')).HomePage);
const StudyPage = later(async () => (await import('./home/study-page.tsx')).StudyPage);
const CheckPage = later(async () => (await import('./interview/check-page.tsx')).CheckPage);
const ReceiptPage = later(async () => (await import('./interview/receipt-page.tsx')).ReceiptPage);
const ClearancePage = later(async () => (await import('./clearance/clearance-page.tsx')).ClearancePage);
const AccountPage = later(async () => (await import('./account/account-page.tsx')).AccountPage);
const AccountsPage = later(async () => (await import('./account/accounts-page.tsx')).AccountsPage);
const ResetPage = later(async () => (await import('./account/reset-page.tsx')).ResetPage);
const ProviderPage = later(async () => (await import('./account/provider-page.tsx')).ProviderPage);
const BankPage = later(async () => (await import('./files/bank-page.tsx')).BankPage);

function StudyRoutes({ study }: { readonly study: Study }) {
	const at = '/studies/:study';
	return (
		<Switch>
			<Route path={at}>
				<StudyPage study={study} />
			</Route>
			<Route path={`${at}/response/:response`}>
				{({ response }) => <TaskListPage key={response} study={study} response={response} />}
			</Route>
			<Route path={`${at}/response/:response/check`}>
				{({ response }) => <CheckPage key={response} study={study} response={response} />}
			</Route>
			<Route path={`${at}/response/:response/receipt`}>
				{({ response }) => <ReceiptPage key={response} study={study} response={response} />}
			</Route>
			<Route path={`${at}/response/:response/paper`}>
				{({ response }) => <PaperPage key={response} study={study} response={response} />}
			</Route>
			<Route path={`${at}/response/:response/:section`}>
				{({ response, section }) => (
					<SectionPage key={`${response} ${section}`} study={study} response={response} section={section} />
				)}
			</Route>
			<Route path={`${at}/clearance/:country`}>
				{({ country }) => <ClearancePage key={country} study={study} country={country} />}
			</Route>
			<Route path={`${at}/meeting/:country`}>
				{({ country }) => <MeetingPage key={country} study={study} country={country} />}
			</Route>
			<Route path={`${at}/status`}>
				<StatusPage study={study} />
			</Route>
			<Route path={`${at}/comparison`}>
				<ComparisonPage study={study} />
			</Route>
			<Route path={`${at}/what-if`}>
				<WhatIfPage study={study} />
			</Route>
			<Route path={`${at}/robustness`}>
				<RobustnessPage study={study} />
			</Route>
			<Route path={`${at}/gaps`}>
				<GapsPage study={study} />
			</Route>
			<Route path={`${at}/pairs`}>
				<PairsPage study={study} />
			</Route>
			<Route path={`${at}/changes`}>
				<ChangesPage study={study} />
			</Route>
			<Route path={`${at}/agreement`}>
				<AgreementPage study={study} />
			</Route>
			<Route path={`${at}/countries/:country`}>
				{({ country }) => <CountryPage key={country} study={study} />}
			</Route>
			<Route path={`${at}/bank/:country`}>
				{({ country }) => <BankPage key={country} study={study} country={country} />}
			</Route>
			<Route path={`${at}/people`}>
				<PeoplePage study={study} />
			</Route>
			<Route path={`${at}/reports`}>
				<ReportPage study={study} />
			</Route>
			<Route>
				<NotFoundPage />
			</Route>
		</Switch>
	);
}

function Routes() {
	return (
		<Switch>
			<Route path="/">
				<HomePage />
			</Route>
			<Route path="/enter">
				<Frame bare>
					<EnterPage />
				</Frame>
			</Route>
			<Route path="/account">
				<Frame>
					<AccountPage />
				</Frame>
			</Route>
			<Route path="/accounts">
				<Frame>
					<AccountsPage />
				</Frame>
			</Route>
			<Route path="/reset">
				<Frame>
					<ResetPage />
				</Frame>
			</Route>
			<Route path="/provider">
				<Frame>
					<ProviderPage />
				</Frame>
			</Route>
			<Route path="/openings">
				<Frame>
					<OpeningsPage />
				</Frame>
			</Route>
			<Route path="/studies/:study/*?">
				{({ study }) => <WithStudy id={study}>{(found) => <StudyRoutes study={found} />}</WithStudy>}
			</Route>
			<Route>
				<Frame>
					<NotFoundPage />
				</Frame>
			</Route>
		</Switch>
	);
}

export function App() {
	return (
		<ErrorBoundary around>
			<SessionProvider>
				<Routes />
			</SessionProvider>
		</ErrorBoundary>
	);
}
