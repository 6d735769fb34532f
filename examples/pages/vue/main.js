import { createApp } from 'vue';
import Accounts from './accounts.vue';
import './page.css';

createApp(Accounts).mount('#app');
