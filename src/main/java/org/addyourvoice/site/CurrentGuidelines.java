package org.addyourvoice.site;

import org.addyourvoice.member.GuidelinesInForce;
import org.addyourvoice.safety.PolicyTexts;
import org.springframework.stereotype.Component;

/** Tells the accounts which guidelines stand. */
@Component
class CurrentGuidelines implements GuidelinesInForce {

    private final PolicyTexts texts;

    CurrentGuidelines(PolicyTexts texts) {
        this.texts = texts;
    }

    @Override
    public String version() {
        return texts.guidelines().version();
    }
}
