package dev.comanda.sandbox.page;

import org.jspecify.annotations.Nullable;

/**
 * A page with a message.
 *
 * @param backUrl where to go from here; null for nowhere
 */
record NoticeView(
        String merchant,
        String title,
        String text,
        @Nullable String backUrl) {}
