package org.addyourvoice.text;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.dialect.AbstractProcessorDialect;
import org.thymeleaf.engine.AttributeName;
import org.thymeleaf.exceptions.TemplateProcessingException;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.processor.IProcessor;
import org.thymeleaf.processor.element.IElementTagStructureHandler;
import org.thymeleaf.standard.StandardDialect;
import org.thymeleaf.standard.processor.AbstractStandardExpressionAttributeTagProcessor;
import org.thymeleaf.standard.processor.StandardUtextTagProcessor;
import org.thymeleaf.templatemode.TemplateMode;

/**
 * Takes {@code th:utext} out of the template language for everything but {@link SafeHtml}: a text that nobody made safe fails
 * the page and never reaches a reader.
 */
@Component
class SafeHtmlDialect extends AbstractProcessorDialect {

    SafeHtmlDialect() {
        super("Safe HTML", StandardDialect.PREFIX, StandardDialect.PROCESSOR_PRECEDENCE);
    }

    @Override
    public Set<IProcessor> getProcessors(String prefix) {
        return Set.of(new Utext(prefix));
    }

    /** Runs just before Thymeleaf's own, and leaves it nothing to do. */
    private static final class Utext extends AbstractStandardExpressionAttributeTagProcessor {

        Utext(String prefix) {
            super(
                    TemplateMode.HTML,
                    prefix,
                    StandardUtextTagProcessor.ATTR_NAME,
                    StandardUtextTagProcessor.PRECEDENCE - 1,
                    true);
        }

        @Override
        protected void doProcess(
                ITemplateContext context,
                IProcessableElementTag tag,
                AttributeName name,
                String expression,
                @Nullable Object value,
                IElementTagStructureHandler structure) {
            if (value != null && !(value instanceof SafeHtml)) {
                throw new TemplateProcessingException("th:utext takes only a SafeHtml; this is none: " + expression);
            }
            structure.setBody(value == null ? "" : value.toString(), false);
        }
    }
}
