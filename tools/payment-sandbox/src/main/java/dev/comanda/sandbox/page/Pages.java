package dev.comanda.sandbox.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The templates, with the types of what they show. */
@CheckedTemplate(basePath = "pages")
final class Pages {

    private Pages() {}

    static native TemplateInstance checkout(CheckoutView view);

    static native TemplateInstance notice(NoticeView view);
}
