export type { StatusBannerDriver } from './banner-driver.js';
export type { ConnectButtonDriver } from './button-driver.js';
export type { DriverOptions } from './drivers-for.js';
export type { AccountListDriver } from './list-driver.js';
export type { Patience, Picture } from './place.js';
export type { ConnectResultDriver, ResultReading, ResultState } from './result-driver.js';
export type { RowDriver, RowReading } from './row-driver.js';
export type { WizardCondition, WizardDriver, WizardResult } from './wizard-driver.js';
export type { OfferedAction, WizardMessage, WizardReading } from './wizard-reading.js';
