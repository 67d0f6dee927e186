package org.addyourvoice.search;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.addyourvoice.experience.ExperienceChanged;
import org.addyourvoice.vocabulary.StrategiesRegrouped;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Keeps this node's index: opens it behind the site's back at the start, compares it with what is published, and then follows every change. One thread
 * does all of it, so that nothing older is ever written over something newer.
 */
@Component
class IndexKeeper implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(IndexKeeper.class);
    private static final long PAUSE_AFTER_FAILURE = 5_000;
    private static final long A_DAY = TimeUnit.DAYS.toMillis(1);

    private final SearchSettings settings;
    private final IndexWork work;
    private final Semaphore calls = new Semaphore(0);
    private volatile boolean running;
    private volatile boolean checkDue;
    private volatile boolean whole;
    private volatile @Nullable Index index;
    private @Nullable Thread thread;
    private String told = "";

    IndexKeeper(SearchSettings settings, IndexWork work) {
        this.settings = settings;
        this.work = work;
    }

    /** Empty until it is open. Until {@link #isWhole} some may be missing in it. */
    Optional<Index> index() {
        return Optional.ofNullable(index);
    }

    /** Whether it holds all that is published, but for what changed in this moment. */
    boolean isWhole() {
        return whole;
    }

    IndexWork.HowFar howFar() {
        return work.howFar();
    }

    /** After the vocabulary's own listeners, so that merged strategies are read as merged. */
    @Order(Ordered.LOWEST_PRECEDENCE)
    @TransactionalEventListener(classes = {ExperienceChanged.class, StrategiesRegrouped.class})
    void call() {
        if (running && calls.availablePermits() == 0) {
            calls.release();
        }
    }

    /** Something may have gone wrong unseen; and of what was removed nothing should stay on the disk. */
    void check() {
        checkDue = true;
        call();
    }

    @Override
    public void start() {
        if (settings.enabled()) {
            running = true;
            thread = new Thread(this::run, "search-index");
            thread.setDaemon(true);
            thread.start();
        }
    }

    @Override
    public void stop() {
        running = false;
        calls.release();
        Thread it = thread;
        if (it != null) {
            try {
                it.join(TimeUnit.SECONDS.toMillis(20));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void run() {
        while (running) {
            try (Index opened = open()) {
                index = opened;
                keep(opened);
            } catch (RuntimeException | LinkageError e) {
                tell(e);
                rest(PAUSE_AFTER_FAILURE);
            } finally {
                index = null;
                whole = false;
            }
        }
        work.leave();
    }

    /** The same trouble is told once, however often it is tried again. */
    private void tell(Throwable failure) {
        String now = String.valueOf(failure.getMessage());
        if (!now.equals(told)) {
            LOG.error("Search has to begin anew, and goes on trying", failure);
            told = now;
        }
    }

    private Index open() {
        return settings.inMemory() ? Index.inMemory() : new IndexFolder(Path.of(settings.directory())).open();
    }

    private void keep(Index opened) {
        work.begin();
        while (running) {
            try {
                if (!whole || checkDue) {
                    compare(opened);
                }
                work.follow(opened, () -> !running);
            } catch (DataAccessException | TransactionException e) {
                LOG.warn("Search could not be brought up to date; it is tried again", e);
                rest(PAUSE_AFTER_FAILURE);
            }
            rest(settings.look().isZero() ? A_DAY : settings.look().toMillis());
        }
    }

    /** One that was broken off leaves out what it hadn't come to, so it is still due. */
    private void compare(Index opened) {
        boolean nightly = whole;
        checkDue = false;
        boolean done = false;
        try {
            work.compare(opened, false, () -> !running);
            done = true;
        } finally {
            if (!done) {
                checkDue = true;
            }
        }
        whole = running;
        if (nightly) {
            opened.squeeze();
        }
    }

    private void rest(long millis) {
        try {
            if (running && calls.tryAcquire(millis, TimeUnit.MILLISECONDS)) {
                calls.drainPermits();
            }
        } catch (InterruptedException e) {
            running = false;
            Thread.currentThread().interrupt();
        }
    }
}
