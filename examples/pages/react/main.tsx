import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Accounts } from './accounts.js';
import './page.css';

const root = document.querySelector('#app');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <Accounts />
    </StrictMode>,
  );
}
