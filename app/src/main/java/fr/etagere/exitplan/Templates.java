package fr.etagere.exitplan;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;

/// The report's templates, compiled with the program.
final class Templates {

    private Templates() {}

    static String render(String template, Object view) {
        var output = new StringOutput();
        TemplateEngine.createPrecompiled(null, ContentType.Html, null, Templates.class.getPackageName())
                .render(template, view, output);
        return output.toString().strip();
    }
}
