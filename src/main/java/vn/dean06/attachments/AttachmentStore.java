package vn.dean06.attachments;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.dao.EmptyResultDataAccessException;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Files in the database, each in pieces of a quarter of a megabyte, of which one is in
 * memory at a time.
 */
@Component
class AttachmentStore {

	static final int PIECE = 1 << 18;

	private final JdbcClient database;

	AttachmentStore(JdbcClient database) {
		this.database = database;
	}

	UUID insert(Received file, String by, Instant at) throws IOException {
		UUID id = UUID.randomUUID();
		this.database.sql(
				"insert into attachment (id, name, kind, size, sha256, stored_by, stored_at) values (?, ?, ?, ?, ?, ?, ?)")
			.params(id, file.name(), file.kind().name(), file.size(), HexFormat.of().parseHex(file.sha256()), by,
					moment(at))
			.update();
		try (InputStream content = file.content()) {
			int position = 0;
			for (byte[] piece = content.readNBytes(PIECE); piece.length > 0; piece = content.readNBytes(PIECE)) {
				this.database.sql("insert into attachment_chunk (attachment, position, content) values (?, ?, ?)")
					.params(id, position++, piece)
					.update();
			}
		}
		if (file.scanned()) {
			judge(id, true, "", at);
		}
		return id;
	}

	/** Of two who judge at once, the first does. */
	void judge(UUID id, boolean clean, String said, Instant at) {
		this.database.sql("""
				insert into attachment_verdict (attachment, clean, said, at) values (?, ?, ?, ?)
				on conflict do nothing""").params(id, clean, said, moment(at)).update();
	}

	/**
	 * Those of the given files that there are.
	 * @param scanner whether there is one, without whose word nothing is handed out
	 */
	List<AttachmentView> find(Collection<UUID> ids, boolean scanner) {
		return ids.isEmpty() ? List.of() : this.database.sql("""
				select id, name, kind, size, sha256, stored_by, stored_at, clean
				from attachment left join attachment_verdict on attachment = id
				where id in (:ids)""").param("ids", ids).query(reader(scanner)).list();
	}

	private static RowMapper<AttachmentView> reader(boolean scanner) {
		return (row, number) -> {
			Boolean clean = row.getObject("clean", Boolean.class);
			return new AttachmentView(row.getObject("id", UUID.class), row.getString("name"),
					FileKind.valueOf(row.getString("kind")), row.getLong("size"),
					HexFormat.of().formatHex(row.getBytes("sha256")), row.getString("stored_by"),
					row.getObject("stored_at", OffsetDateTime.class).toInstant(),
					safety(Optional.ofNullable(clean), scanner));
		};
	}

	private static AttachmentView.Safety safety(Optional<Boolean> clean, boolean scanner) {
		return clean.map((known) -> known ? AttachmentView.Safety.CLEAN : AttachmentView.Safety.INFECTED)
			.orElse(scanner ? AttachmentView.Safety.QUARANTINED : AttachmentView.Safety.NOT_SCANNED);
	}

	/** Some of those of which nobody knows whether they are clean, the oldest first. */
	List<UUID> unjudged(int most) {
		return this.database.sql("""
				select id from attachment where not exists (select from attachment_verdict where attachment = id)
				order by stored_at limit ?""").param(most).query(UUID.class).list();
	}

	/** The bytes of a file, each piece asked for when it is its turn. */
	InputStream content(AttachmentView file) {
		return new KeptContent(file, (position) -> piece(file.id(), position));
	}

	private byte[] piece(UUID id, int position) throws IOException {
		try {
			return this.database.sql("select content from attachment_chunk where attachment = ? and position = ?")
				.params(id, position)
				.query((row, number) -> row.getBytes(1))
				.single();
		}
		catch (EmptyResultDataAccessException ex) {
			throw new IOException("no piece " + position + " of " + id, ex);
		}
	}

	/** Those that nothing points to a day after they were stored. */
	long removeOrphans() {
		return this.database.sql("select remove_orphan_attachments()").query(Long.class).single();
	}

	private static OffsetDateTime moment(Instant at) {
		return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
	}

}
