package org.addyourvoice.support;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.slf4j.LoggerFactory;

/** Lets everything be logged that the site logs where it really runs. Tests otherwise log only what went wrong. */
public final class LogsAsInProduction implements BeforeEachCallback, AfterEachCallback {

    @Override
    public void beforeEach(ExtensionContext context) {
        level(Level.INFO);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        level(Level.WARN);
    }

    private static void level(Level level) {
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).setLevel(level);
    }
}
