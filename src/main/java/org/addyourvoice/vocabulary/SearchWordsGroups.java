package org.addyourvoice.vocabulary;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface SearchWordsGroups extends Repository<SearchWords, Long> {

    List<SearchWords> findAll();

    Optional<SearchWords> findById(long id);

    SearchWords saveAndFlush(SearchWords words);
}
