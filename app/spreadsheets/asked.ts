import type { Instant, Locale } from '#app/domain/shared/dates';
import type { Db } from '#db/connection';

/** Who asks for a list, when, and the filters of its page as its address has them: none asks for everything. */
export type Asked = { db: Db; locale: Locale; now: Instant; search: URLSearchParams };
