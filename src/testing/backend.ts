export {
  createTestBackend,
  type TestBackend,
  type TestBackendOptions,
} from './scenarios/create-test-backend.js';
export { PhoneDriver, phoneAt, type ScanOptions } from './scenarios/phone-driver.js';
