/// English words of grammar: what stands around a verb and between the parts of a sentence.
enum GrammarWords {
    static let auxiliaries: Set<String> = [
        "will", "would", "shall", "should", "may", "might", "can", "could", "must", "cannot", "has",
        "have", "had", "having", "is", "are", "am", "was", "were", "be", "been", "being", "do",
        "does", "did", "not", "never", "'ll", "’ll", "'ve", "’ve", "'d", "’d", "'re", "’re",
        "ought",
    ]

    static let modals: Set<String> = ["may", "might", "can", "could", "cannot"]

    static let beForms: Set<String> = [
        "is", "are", "am", "was", "were", "be", "been", "being", "'re", "’re", "'s",
    ]

    static let haveForms: Set<String> = ["has", "have", "had", "having", "'ve", "’ve"]

    /// Adverbs that stand within a group of verbs; those in `ly` are known by their end.
    static let adverbs: Set<String> = [
        "yet", "already", "also", "still", "now", "again", "only", "just", "soon", "once", "ever",
        "both", "all", "each", "then", "therefore", "thus", "even", "so", "far", "today",
        "tomorrow", "yesterday", "tonight", "later", "first", "together", "at", "last", "twice",
        "instead", "nonetheless", "nevertheless", "thereby", "hereby", "always", "too", "ago",
        "early", "late", "either", "neither", "nor", "alone", "itself", "themselves", "further",
        "since", "finally", "formally",
    ]

    static let prepositions: Set<String> = [
        "of", "in", "at", "with", "from", "to", "on", "by", "for", "against", "between", "under",
        "near", "into", "over", "after", "before", "during", "toward", "towards", "across", "than",
        "like", "via", "inside", "outside", "about", "among", "through", "within", "without",
        "upon", "despite", "off", "around", "behind", "alongside", "beyond", "amid", "since",
        "until",
    ]

    /// Those whose noun may still be who acts: `ministers of the G7`, `talks inside the coalition`.
    static let belonging: Set<String> = [
        "of", "at", "for", "inside", "within", "by", "among", "from", "between",
    ]

    static let subordinators: Set<String> = [
        "if", "unless", "whether", "because", "although", "though", "while", "whereas", "when",
        "after", "before", "since", "as", "until", "once", "where",
    ]

    /// Behind them a clause may name a subject of its own.
    static let clauseOpeners: Set<String> = [
        "that", "but", "while", "whereas", "although", "though", "because", "and", "after",
        "before", "as", "when", "since", "if", "whether",
    ]

    static let relatives: Set<String> = ["which", "who", "whom", "whose", "that"]

    static let conditions: Set<String> = ["if", "unless", "whether", "provided", "should", "were"]

    /// `X is due to`, `X was set to`: a future told by an adjective or a participle.
    static let futureAdjectives: Set<String> = [
        "due", "set", "expected", "scheduled", "poised", "likely", "about", "slated", "ready",
        "bound", "supposed", "going", "certain", "sure", "anticipated", "planned", "prepared",
        "keen", "willing", "determined", "hoping", "planning", "close",
    ]

    static let failingAdjectives: Set<String> = ["unable", "powerless"]
    static let refusingAdjectives: Set<String> = ["unwilling", "reluctant", "loath"]

    /// `plans to sign`, `a deal to cut`: nouns that carry an infinitive.
    static let futureNouns: Set<String> = [
        "plan", "plans", "intention", "intent", "deadline", "promise", "pledge", "vow", "proposal",
        "move", "bid", "effort", "efforts", "push", "talks", "aim", "goal", "target",
        "commitment", "undertaking", "mandate", "readiness",
    ]
    static let failingNouns: Set<String> = ["failure", "inability"]
    static let refusingNouns: Set<String> = ["refusal", "reluctance", "unwillingness"]

    static let determiners: Set<String> = [
        "the", "a", "an", "its", "their", "his", "her", "our", "this", "that", "these", "those",
        "no",
        "any", "some", "each", "every", "another", "both", "all", "such", "one",
    ]

    /// How hearsay is sourced.
    static let hearsay: [[String]] = [
        ["people", "familiar"], ["person", "familiar"], ["sources"], ["source"],
        ["on", "condition", "of", "anonymity"], ["reportedly"], ["unconfirmed"], ["rumours"],
        ["rumors"], ["rumoured"], ["rumored"], ["according", "to", "a", "draft"], ["leaked"],
        ["people", "briefed"], ["not", "authorised"], ["not", "authorized"], ["allegedly"],
        ["diplomats", "said"], ["officials", "familiar"],
    ]
}
