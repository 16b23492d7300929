import Model

/// Who said what in an article, sorted by place.
func statements(in article: Article) -> [Statement] { [] }
