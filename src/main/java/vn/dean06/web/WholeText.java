package vn.dean06.web;

import java.util.Collection;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.core.CollectionFactory;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.converter.GenericConverter;

/**
 * Takes a field that may be sent several times, but was sent once, as one text: a comma
 * in what people type does not make it two.
 */
class WholeText implements GenericConverter {

	private final ConversionService elements;

	/**
	 * @param elements reads the text, where the form wants something else
	 */
	WholeText(ConversionService elements) {
		this.elements = elements;
	}

	@Override
	public Set<ConvertiblePair> getConvertibleTypes() {
		return Set.of(new ConvertiblePair(String.class, Collection.class));
	}

	@Override
	public @Nullable Object convert(@Nullable Object text, TypeDescriptor from, TypeDescriptor to) {
		TypeDescriptor element = to.getElementTypeDescriptor();
		Collection<@Nullable Object> one = CollectionFactory.createCollection(to.getType(), 1);
		one.add((element != null) ? this.elements.convert(text, from, element) : text);
		return one;
	}

}
