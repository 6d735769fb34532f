import { mount } from 'svelte';
import Accounts from './accounts.svelte';
import './page.css';

mount(Accounts, { target: document.querySelector('#app') });
