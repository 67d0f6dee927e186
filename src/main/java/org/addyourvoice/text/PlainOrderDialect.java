package org.addyourvoice.text;

import java.util.Set;
import org.springframework.stereotype.Component;
import org.thymeleaf.dialect.AbstractDialect;
import org.thymeleaf.dialect.IPostProcessorDialect;
import org.thymeleaf.engine.AbstractTemplateHandler;
import org.thymeleaf.model.IAttribute;
import org.thymeleaf.model.ICloseElementTag;
import org.thymeleaf.model.IModelFactory;
import org.thymeleaf.model.IOpenElementTag;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.model.IStandaloneElementTag;
import org.thymeleaf.model.IText;
import org.thymeleaf.postprocessor.IPostProcessor;
import org.thymeleaf.postprocessor.PostProcessor;
import org.thymeleaf.templatemode.TemplateMode;

/**
 * Shows whatever somebody typed in {@link PlainOrder}, on every page and wherever it stands: titles, names, notes, messages. Only fields that give
 * words back to be changed keep them exactly as they were typed.
 */
@Component
class PlainOrderDialect extends AbstractDialect implements IPostProcessorDialect {

    private static final int LAST = Integer.MAX_VALUE;

    PlainOrderDialect() {
        super("Plain order");
    }

    @Override
    public int getDialectPostProcessorPrecedence() {
        return LAST;
    }

    @Override
    public Set<IPostProcessor> getPostProcessors() {
        return Set.of(new PostProcessor(TemplateMode.HTML, Pages.class, LAST));
    }

    /** Of one page on its way out. The template engine makes it. */
    public static final class Pages extends AbstractTemplateHandler {

        private static final String FIELD = "textarea";
        private static final String VALUE = "value";

        private boolean inField;

        @Override
        public void handleText(IText text) {
            super.handleText(
                    inField || PlainOrder.isPlain(text) ? text : made().createText(PlainOrder.of(text.getText())));
        }

        @Override
        public void handleOpenElement(IOpenElementTag tag) {
            inField = FIELD.equals(tag.getElementCompleteName());
            super.handleOpenElement(plain(tag));
        }

        @Override
        public void handleStandaloneElement(IStandaloneElementTag tag) {
            super.handleStandaloneElement(plain(tag));
        }

        @Override
        public void handleCloseElement(ICloseElementTag tag) {
            inField = false;
            super.handleCloseElement(tag);
        }

        private <T extends IProcessableElementTag> T plain(T tag) {
            T plain = tag;
            for (IAttribute it : tag.getAllAttributes()) {
                String words = it.getValue();
                if (words != null && !VALUE.equals(it.getAttributeCompleteName()) && !PlainOrder.isPlain(words)) {
                    plain = made().setAttribute(plain, it.getAttributeCompleteName(), PlainOrder.of(words));
                }
            }
            return plain;
        }

        private IModelFactory made() {
            return getContext().getModelFactory();
        }
    }
}
