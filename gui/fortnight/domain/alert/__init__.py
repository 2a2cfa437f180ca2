"""The alert on IL-6: the child's own models, the evidence and its scores, the judgement of a course."""
