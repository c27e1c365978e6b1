package fr.etagere.supplier;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;

/// The page's templates, compiled with the program.
final class Page {

    private Page() {}

    static String render(String template, Object view) {
        var output = new StringOutput();
        TemplateEngine.createPrecompiled(null, ContentType.Html, null, Page.class.getPackageName())
                .render(template, view, output);
        return output.toString().strip();
    }
}
