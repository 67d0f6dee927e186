package org.addyourvoice.site;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.Locale;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/**
 * The page for what fails outside of everything: an address that Tomcat itself can't read, more headers than it takes, or an error page that fails. It
 * stands alone, without a template or a style, because nothing else can be relied on.
 */
@Component
class LastResort implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="%s"><head><meta charset="UTF-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark">
            <title>%s · Add Your Voice</title></head>
            <body><main><p>Add Your Voice</p><h1>%2$s</h1><p>%s</p><p><a href="/">%s</a></p><p>%s <a href="/help-now">%s</a></p></main></body></html>
            """;

    private final MessageSource messages;
    private final LocaleResolver languages;

    LastResort(MessageSource messages, LocaleResolver languages) {
        this.messages = messages;
        this.languages = languages;
    }

    @Override
    public void customize(TomcatServletWebServerFactory tomcat) {
        tomcat.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new Report()));
    }

    private class Report extends ErrorReportValve {

        @Override
        protected void report(Request request, Response response, @Nullable Throwable failure) {
            int status = response.getStatus();
            if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
                return;
            }
            SecurityHeaders.write(request, response);
            response.setContentType("text/html");
            response.setCharacterEncoding(UTF_8.name());
            try {
                response.getReporter().write(page(status, languages.resolveLocale(request)));
                response.finishResponse();
            } catch (IOException | IllegalStateException gone) {
                // nobody is there to read it
            }
        }
    }

    private String page(int status, Locale language) {
        return PAGE.formatted(
                language.toLanguageTag(),
                said("site.lastresort", language, Integer.toString(status)),
                said(status < 500 ? "site.lastresort.next" : "site.lastresort.later", language),
                said("site.error.home", language),
                said("site.error.help", language),
                said("site.error.help.link", language));
    }

    private String said(String key, Locale language, Object... arguments) {
        return messages.getMessage(key, arguments, language);
    }
}
