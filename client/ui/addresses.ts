/*
 * The addresses of the client's pages, so that no page spells another's address. app.tsx holds the patterns
 * that answer to them.
 */
const part = encodeURIComponent;

export const homeAddress = '/';
export const openingsAddress = '/openings';
export const enterAddress = '/enter';
export const accountAddress = '/account';
export const accountsAddress = '/accounts';
export const studyAddress = (study: string) => `/studies/${part(study)}`;
export const responseAddress = (study: string, response: string) =>
	`${studyAddress(study)}/response/${part(response)}`;
export const sectionAddress = (study: string, response: string, section: string) =>
	`${responseAddress(study, response)}/${part(section)}`;
export const checkAddress = (study: string, response: string) => `${responseAddress(study, response)}/check`;
export const paperPageAddress = (study: string, response: string) =>
	`${responseAddress(study, response)}/paper`;
export const receiptAddress = (study: string, response: string) =>
	`${responseAddress(study, response)}/receipt`;
export const clearanceAddress = (study: string, country: string) =>
	`${studyAddress(study)}/clearance/${part(country)}`;
export const meetingAddress = (study: string, country: string) =>
	`${studyAddress(study)}/meeting/${part(country)}`;
export const statusAddress = (study: string) => `${studyAddress(study)}/status`;
export const comparisonAddress = (study: string) => `${studyAddress(study)}/comparison`;
export const whatIfAddress = (study: string) => `${studyAddress(study)}/what-if`;
export const robustnessAddress = (study: string) => `${studyAddress(study)}/robustness`;
export const gapsAddress = (study: string) => `${studyAddress(study)}/gaps`;
export const pairsAddress = (study: string) => `${studyAddress(study)}/pairs`;
export const changesAddress = (study: string) => `${studyAddress(study)}/changes`;
export const agreementAddress = (study: string) => `${studyAddress(study)}/agreement`;
export const countryAddress = (study: string, country: string) =>
	`${studyAddress(study)}/countries/${part(country)}`;
export const reportsAddress = (study: string) => `${studyAddress(study)}/reports`;
export const peopleAddress = (study: string) => `${studyAddress(study)}/people`;
export const bankAddress = (study: string, country: string) => `${studyAddress(study)}/bank/${part(country)}`;
