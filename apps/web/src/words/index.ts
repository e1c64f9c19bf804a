// SPDX-License-Identifier: Apache-2.0
import { en, type Words } from './en';
import { es } from './es';

export type Language = 'en' | 'es';
export type { Words };
export const words: Record<Language, Words> = { en, es };
