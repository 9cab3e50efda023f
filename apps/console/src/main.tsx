import { ApolloProvider, createQueryPreloader } from '@apollo/client/react';
import { I18nProvider } from '@lingui/react';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createClient } from './apollo/client.ts';
import { i18n, rememberedLanguage, showLanguage } from './i18n/language.ts';
import { createConsoleRouter } from './router.tsx';
import './ui/theme.css';

const container = document.getElementById('root');
if (!container) throw new Error('The page has no #root');

const client = createClient();
const router = createConsoleRouter({ preload: createQueryPreloader(client) });

await showLanguage(rememberedLanguage());
createRoot(container).render(
  <StrictMode>
    <I18nProvider i18n={i18n}>
      <ApolloProvider client={client}>
        <RouterProvider router={router} />
      </ApolloProvider>
    </I18nProvider>
  </StrictMode>,
);
