package org.addyourvoice.upkeep;

import java.util.Collection;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Goes through many, each in a transaction of its own, so that one that fails holds up no other. */
@Component
public class OneByOne {

    private static final Logger LOG = LoggerFactory.getLogger(OneByOne.class);

    private final TransactionTemplate transactions;

    public OneByOne(PlatformTransactionManager transactions) {
        this.transactions = new TransactionTemplate(transactions);
    }

    /** @param kind what they are, for the log: a word before the number */
    public <T> Work each(String kind, Collection<T> ids, Consumer<T> step) {
        int left = 0;
        for (T id : ids) {
            try {
                transactions.executeWithoutResult(status -> step.accept(id));
            } catch (RuntimeException e) {
                left++;
                LOG.error("{} {} stays as it is past its time; it is tried again", kind, id, e);
            }
        }
        return new Work(ids.size() - left, left);
    }
}
