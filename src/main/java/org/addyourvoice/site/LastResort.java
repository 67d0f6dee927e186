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
 * The page for what fails outside of everything: an address that Tomcat itself can't read, or an error page that fails. Said
 * in plain text, because nothing else can be relied on.
 */
@Component
class LastResort implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

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
            response.setContentType("text/plain");
            response.setCharacterEncoding(UTF_8.name());
            try {
                response.getReporter().write(words(status, languages.resolveLocale(request)));
                response.finishResponse();
            } catch (IOException | IllegalStateException gone) {
                // nobody is there to read it
            }
        }
    }

    private String words(int status, Locale language) {
        return messages.getMessage("site.lastresort", new Object[] {Integer.toString(status)}, language);
    }
}
