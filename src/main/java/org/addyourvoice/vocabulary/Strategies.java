package org.addyourvoice.vocabulary;

import java.util.List;
import org.springframework.data.repository.Repository;

interface Strategies extends Repository<Strategy, Long> {

    List<Strategy> findAllByOrderByListPosition();
}
