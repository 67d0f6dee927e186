-- Cases that waited before texts of the same words were one row of the queue. Each goes from here once that is made up for.
create table case_to_fold (
    case_id bigint not null primary key references review_case (id)
);
insert into case_to_fold (case_id) select id from review_case where state = 'OPEN' and fold is null;
