package vn.dean06.pack;

import java.io.OutputStream;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Imports packs into the database and exports all of it as one pack.
 */
@Service
public class Packs {

	private static final int FORMAT = 1;

	private final List<PackPart> parts;

	private final ImportedPacks imported;

	private final Clock clock;

	Packs(List<PackPart> parts, ImportedPacks imported, Clock clock) {
		this.parts = parts;
		this.imported = imported;
		this.clock = clock;
	}

	/**
	 * Imports packs one after another, all of them or, if one has a fault, none.
	 * @param locations folders, zips or "classpath:…"
	 * @throws FaultyPackException with every fault of the first faulty pack
	 */
	@Transactional
	public void load(List<String> locations) {
		locations.forEach(this::load);
	}

	private void load(String location) {
		PackReader pack = new PackReader(PackFiles.open(location));
		checkManifest(pack);
		for (PackPart part : this.parts) {
			part.read(pack);
		}
		if (!pack.faults().isEmpty()) {
			throw new FaultyPackException(location, pack.faults());
		}
	}

	private void checkManifest(PackReader pack) {
		pack.yaml("pack.yaml").ifPresent((manifest) -> {
			if (manifest.integer("format").orElse(0) != FORMAT) {
				manifest.fault("format", "gói phải ghi “format: " + FORMAT + "”");
			}
			String name = manifest.text("name");
			String title = manifest.text("title");
			if (this.imported.existsById(name)) {
				manifest.fault("name", "gói “" + name + "” đã được nạp trước đây");
			}
			else if (!name.isEmpty()) {
				this.imported.save(new ImportedPack(name, title, this.clock.instant()));
			}
		});
	}

	/**
	 * Writes all domain data as a zipped pack, which imports into an empty database.
	 * @param name the name of the new pack
	 */
	@Transactional(readOnly = true)
	public void export(String name, String title, OutputStream out) {
		PackWriter pack = new PackWriter(out);
		pack.yaml("pack.yaml", Map.of("name", name, "title", title, "format", FORMAT));
		this.parts.forEach((part) -> part.write(pack));
		pack.finish();
	}

	/**
	 * All packs that were loaded, the latest first.
	 */
	@Transactional(readOnly = true)
	public List<ImportedPack> all() {
		return this.imported.findAll(Sort.by("importedAt").descending());
	}

	/**
	 * The title of the pack that was loaded last, empty for an empty database.
	 */
	@Transactional(readOnly = true)
	public Optional<ImportedPack> latest() {
		return this.imported.findFirstByOrderByImportedAtDesc();
	}

}
