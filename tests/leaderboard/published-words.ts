/** Words that the real data know, for views over them. */
export const publishedWords = {
	q: [
		'resnet',
		'vit large',
		'in21k',
		'distilled',
		'convnext base',
		'deep residual',
		'swin',
		'efficientnet b0',
		'384',
	],
	family: ['resnet', 'vit', 'convnext', 'swin', 'efficientnet'],
	org: ['google-research', 'meta-ai', 'microsoft-research'],
	licence: ['apache-2-0'],
};
