import { expect, test } from 'vitest';
import { architectureKey } from '../../src/records/architecture-key.ts';
import { readRecords } from '../../src/records/read-records.ts';
import { today } from './fixture.ts';

const [sample] = readRecords('tests/fixtures/records/base', { today }).checkpoints;
if (sample === undefined) throw new Error('the fixture has no checkpoint');
const keyOf = (architecture: string) => architectureKey({ ...sample, architecture });

test.for([
	['timm/resnet34', 'mmpretrain/resnet34', 'paddleclas/ResNet34'],
	['timm/resnet50d', 'mmpretrain/resnetv1d50', 'paddleclas/ResNet50_vd', 'paddleclas/ResNet50_vd_ssld'],
	['timm/regnetx_032', 'torchvision/regnet_x_3_2gf', 'mmpretrain/regnetx-3.2gf'],
	['timm/regnetx_004', 'torchvision/regnet_x_400mf', 'mmpretrain/regnetx-400mf'],
	['timm/vit_base_patch16_224', 'torchvision/vit_b_16', 'mmpretrain/vit-base-p16'],
	['timm/swinv2_tiny_window16_256', 'torchvision/swin_v2_t', 'mmpretrain/swinv2-tiny-w16'],
	['timm/swin_base_patch4_window7_224', 'paddleclas/SwinTransformer_base_patch4_window12_384'],
	['timm/mobilenetv3_small_075', 'paddleclas/MobileNetV3_small_x0_75', 'mmpretrain/mobilenet-v3-small-075'],
	['timm/mobilenetv2_100', 'torchvision/mobilenet_v2', 'keras/MobileNetV2'],
	['timm/hrnet_w18', 'mmpretrain/hrnet-w18', 'paddleclas/HRNet_W18_C'],
	['timm/convnext_xlarge', 'keras/ConvNeXtXLarge', 'mmpretrain/convnext-xlarge'],
	['timm/repvgg_b0', 'mmpretrain/repvgg-B0', 'paddleclas/RepVGG_B0'],
])('%s has one key under every name', (names) => {
	expect(new Set(names.map(keyOf)).size).toBe(1);
});

test.for([
	['torchvision/regnet_x_3_2gf', 'torchvision/regnet_x_32gf', 'torchvision/regnet_y_32gf'],
	['timm/levit_128', 'timm/levit_192', 'timm/levit_256', 'timm/levit_128s'],
	['timm/hrnet_w18', 'timm/hrnet_w32'],
	['timm/resnext50_32x4d', 'timm/resnext101_32x4d', 'timm/resnext101_32x8d'],
	['timm/mobilenetv2_100', 'timm/mobilenetv2_050', 'timm/mobilenetv2_140'],
	['timm/convnext_xlarge', 'timm/convnext_large', 'timm/convnext_base'],
	['timm/resnet50', 'timm/resnet50d', 'timm/resnet50c'],
])('%s have keys of their own', (names) => {
	expect(new Set(names.map(keyOf)).size).toBe(names.length);
});
