/*
 * The routes: every page has an address that can be shared and loaded again. Pages of a study stand inside
 * its frame. The questionnaire's engine and the charts come with their own pages only, hence the lazy ones.
 */
import { lazy } from 'react';
import { Route, Switch } from 'wouter';
import type { Study } from '../instruments/schema/study.ts';
import { ClearancePage } from './clearance/clearance-page.tsx';
import { HomePage } from './home/home-page.tsx';
import { StudyPage } from './home/study-page.tsx';
import { CheckPage } from './interview/check-page.tsx';
import { ReceiptPage } from './interview/receipt-page.tsx';
import { TaskListPage } from './interview/task-list-page.tsx';
import { EnterPage } from './session/enter-page.tsx';
import { SessionProvider } from './session/session-context.tsx';
import { WithStudy } from './session/study-context.tsx';
import { ErrorBoundary } from './ui/error-boundary.tsx';
import { Frame } from './ui/frame.tsx';
import { NotFoundPage } from './ui/not-found-page.tsx';

const SectionPage = lazy(async () => ({
	default: (await import('./interview/section-page.tsx')).SectionPage,
}));
const StatusPage = lazy(async () => ({ default: (await import('./results/status-page.tsx')).StatusPage }));
const ComparisonPage = lazy(async () => ({
	default: (await import('./results/comparison-page.tsx')).ComparisonPage,
}));
const WhatIfPage = lazy(async () => ({ default: (await import('./what-if/what-if-page.tsx')).WhatIfPage }));
const RobustnessPage = lazy(async () => ({
	default: (await import('./robustness/robustness-page.tsx')).RobustnessPage,
}));
const GapsPage = lazy(async () => ({ default: (await import('./gaps/gaps-page.tsx')).GapsPage }));
const MeetingPage = lazy(async () => ({ default: (await import('./meeting/meeting-page.tsx')).MeetingPage }));
const PaperPage = lazy(async () => ({ default: (await import('./paper/paper-page.tsx')).PaperPage }));
const PairsPage = lazy(async () => ({ default: (await import('./pairs/pairs-page.tsx')).PairsPage }));
const ChangesPage = lazy(async () => ({ default: (await import('./changes/changes-page.tsx')).ChangesPage }));
const AgreementPage = lazy(async () => ({
	default: (await import('./agreement/agreement-page.tsx')).AgreementPage,
}));
const CountryPage = lazy(async () => ({ default: (await import('./results/country-page.tsx')).CountryPage }));
const AccountPage = lazy(async () => ({
	default: (await import('./account/account-page.tsx')).AccountPage,
}));
const AccountsPage = lazy(async () => ({
	default: (await import('./account/accounts-page.tsx')).AccountsPage,
}));
const ResetPage = lazy(async () => ({ default: (await import('./account/reset-page.tsx')).ResetPage }));
const ProviderPage = lazy(async () => ({
	default: (await import('./account/provider-page.tsx')).ProviderPage,
}));
const OpeningsPage = lazy(async () => ({
	default: (await import('./secretariat/openings-page.tsx')).OpeningsPage,
}));
const PeoplePage = lazy(async () => ({
	default: (await import('./secretariat/people-page.tsx')).PeoplePage,
}));
const BankPage = lazy(async () => ({ default: (await import('./files/bank-page.tsx')).BankPage }));
const ReportPage = lazy(async () => ({ default: (await import('./results/report-page.tsx')).ReportPage }));

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
				<Frame>
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
