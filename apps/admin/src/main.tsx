import '@fontsource-variable/atkinson-hyperlegible-next/wght.css';
import './design/tokens.css';
import './design/base.css';
import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Provider } from 'urql';
import { askBeforehand, routerWith } from './app/router.js';
import { restoreTheme } from './design/theme.js';
import { connect } from './graphql/client.js';
import { speakFirst } from './i18n/language.js';

restoreTheme();

const client = connect();
const router = routerWith(client);
askBeforehand(router);
await speakFirst();

const place = document.getElementById('root');
if (!place) throw new Error('index.html has no element #root');
createRoot(place).render(
  <StrictMode>
    <I18nProvider i18n={i18n}>
      <Provider value={client}>
        <RouterProvider router={router} />
      </Provider>
    </I18nProvider>
  </StrictMode>,
);
