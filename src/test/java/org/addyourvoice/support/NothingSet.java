package org.addyourvoice.support;

import java.util.Optional;
import org.springframework.boot.test.context.TestComponent;

/** What the frame around every page asks of the settings, where nobody has set anything, for tests without a database. */
@TestComponent("settings")
public class NothingSet {

    public boolean noindex() {
        return true;
    }

    public String communityName() {
        return "";
    }

    public String contact() {
        return "";
    }

    public Optional<String> banner() {
        return Optional.empty();
    }
}
