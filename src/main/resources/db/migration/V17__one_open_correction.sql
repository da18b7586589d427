-- Of several corrections of one figure that were open, the earliest waits on; the others were about the same change.
update correction later
set accepted = false, decided_by = 'hệ thống', decided_at = now(),
    answer = 'Đã có một đề nghị đính chính trước đó của cùng số liệu đang chờ duyệt; mỗi lúc chỉ một đề nghị được chờ. Khi đề nghị trước đã được trả lời, hãy đề nghị lại nếu vẫn cần.'
where later.accepted is null
  and exists (
    select 1 from correction earlier
    where earlier.accepted is null
      and (earlier.indicator, earlier.unit, earlier.period) = (later.indicator, later.unit, later.period)
      and (earlier.proposed_at, earlier.id) < (later.proposed_at, later.id));

create unique index correction_open_once on correction (indicator, unit, period) where accepted is null;
