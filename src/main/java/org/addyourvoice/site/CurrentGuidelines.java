package org.addyourvoice.site;

import org.addyourvoice.member.GuidelinesInForce;
import org.springframework.stereotype.Component;

/** Tells the accounts which guidelines stand. */
@Component
class CurrentGuidelines implements GuidelinesInForce {

    @Override
    public String version() {
        return "1";
    }
}
