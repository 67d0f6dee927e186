package org.addyourvoice.tally;

import java.util.List;

/** Every strategy on offer, as open data: what the article suggests first. */
record OpenStrategies(List<OpenStrategy> strategies) {}
