-- A rate without parts stands for its own period only. Where a report printed the last month of its period for the
-- whole, its texts name that month now, so that it prints as it did.

do $$
declare
    rate record;
begin
    for rate in
        select distinct on (r.code, i.code) r.code report, left(r.period, 4)::integer as year, i.code as indicator, f.period
        from report r
            join indicator i on i.kind = 'RATE' and i.numerator is null
            join figure f on f.indicator = i.code and f.period in (
                case when length(r.period) = 4 then r.period || '-H2' end,
                case when length(r.period) = 4 then r.period || '-Q4' end,
                case when length(r.period) = 4 then r.period || '-12' end,
                replace(replace(r.period, '-H1', '-Q2'), '-H2', '-Q4'),
                regexp_replace(replace(replace(replace(replace(replace(replace(r.period, '-H1', '-06'), '-H2', '-12'),
                    '-Q1', '-03'), '-Q2', '-06'), '-Q3', '-09'), '-Q4', '-12'), '-(\d)T$', '-0\1'))
        where f.period <> r.period
            and not exists (select from figure own where own.indicator = i.code and own.period = r.period)
        order by r.code, i.code, f.period ~ 'H' desc, f.period ~ 'Q' desc
    loop
        update report_section
        set template = regexp_replace(template,
            '\{\{(\s*' || replace(rate.indicator, '.', '\.') || ')(\s*[|}])', '{{\1@' || rate.period || '\2', 'g')
        where report = rate.report;
        update thing_text t
        set text = regexp_replace(text,
            '\{\{(\s*' || replace(rate.indicator, '.', '\.') || ')(\s*[|}])', '{{\1@' || rate.period || '\2', 'g')
        from thing
        where thing.register = t.register and thing.code = t.thing and thing.year = rate.year and not t.typed;
    end loop;
end
$$;
