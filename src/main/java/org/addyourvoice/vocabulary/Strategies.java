package org.addyourvoice.vocabulary;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Strategies extends Repository<Strategy, Long> {

    @Query("select distinct it from Strategy it left join fetch it.synonyms order by it.listPosition, it.id")
    List<Strategy> findAllByOrderByListPosition();

    Optional<Strategy> findById(Long id);

    Strategy saveAndFlush(Strategy strategy);

    void delete(Strategy strategy);

    void flush();

    /** Holds back everybody else who wants to change the vocabulary, until the transaction ends. */
    @NativeQuery("select id from vocabulary_guard for update")
    int guard();
}
