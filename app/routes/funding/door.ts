import type { LoaderFunctionArgs } from '@remix-run/node';
import { openSection } from '../edition-door.server';

export const loader = (args: LoaderFunctionArgs) => openSection('aid', args);
